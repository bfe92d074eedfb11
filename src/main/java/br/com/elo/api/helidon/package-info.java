/**
 * What Helidon 4.5.0 gets wrong of RFC 9110 and 9112, mended at its own seams: the reader, the writer and the listeners of
 * a connection. Each class says what it answers to; {@code HelidonFaultTest} tells when Helidon no longer needs it.
 */
package br.com.elo.api.helidon;
