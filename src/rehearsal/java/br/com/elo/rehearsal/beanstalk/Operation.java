package br.com.elo.rehearsal.beanstalk;

/** An operation of the API. */
@FunctionalInterface
interface Operation {
    /** @return the result; {@link Fields#NONE} if there is nothing to say */
    Fields answer(Request request);
}
