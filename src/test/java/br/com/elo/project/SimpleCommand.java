package br.com.elo.project;

import java.util.List;
import java.util.stream.Stream;

/**
 * A command of a shell script, with its quotes taken away and its expansions left as they stand.
 *
 * @param words     without redirections
 * @param variables names that are expanded, outside of command substitutions
 */
public record SimpleCommand(List<String> words, List<String> variables) {
    private static final String FUNCTION = "[A-Za-z_]\\w*\\(\\)";
    private static final String ASSIGNMENT = "[A-Za-z_][A-Za-z0-9_]*=.*";

    /** The names this command gives a value to; that of a function with its parentheses. */
    public Stream<String> defined() {
        if (words.getFirst().matches(FUNCTION)) {
            return Stream.of(words.getFirst());
        }
        if (words.size() > 1 && words.getFirst().equals("for")) {
            return Stream.of(words.get(1));
        }
        Stream<String> assignments = words.getFirst().equals("export")
                ? words.stream().skip(1)
                : words.stream().takeWhile(SimpleCommand::isAssignment);
        return assignments.filter(SimpleCommand::isAssignment).map(word -> word.substring(0, word.indexOf('=')));
    }

    /** The words of the command, without assignments in front and without shell keywords. */
    public List<String> call() {
        return words.stream().dropWhile(word -> isAssignment(word) || isKeyword(word)).toList();
    }

    public boolean calls(String program) {
        return !call().isEmpty() && call().getFirst().equals(program);
    }

    private static boolean isAssignment(String word) {
        return word.matches("(?s)" + ASSIGNMENT);
    }

    private static boolean isKeyword(String word) {
        return List.of("if", "elif", "then", "else", "while", "do", "!", "{", "}").contains(word);
    }
}
