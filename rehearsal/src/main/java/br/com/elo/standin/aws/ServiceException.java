package br.com.elo.standin.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service refused a call; the message is the service's. */
public final class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Pattern MESSAGE = Pattern.compile("(?s)<Message>(.*?)</Message>");

    ServiceException(String answer) {
        super(message(answer));
    }

    private static String message(String answer) {
        Matcher message = MESSAGE.matcher(answer);
        return message.find() ? message.group(1) : answer;
    }
}
