package br.com.elo.standin.beanstalk;

/** An operation of the API. */
@FunctionalInterface
public interface Operation {
    /** @return the result; {@link Fields#NONE} if there is nothing to say */
    Fields answer(Request request);
}
