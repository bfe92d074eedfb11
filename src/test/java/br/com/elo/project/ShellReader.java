package br.com.elo.project;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a shell script into its simple commands, those of command substitutions before the command they stand in. It
 * knows what part1.md uses: quotes, $( ), $(( )), comments, redirections, continued lines; no here-documents.
 */
public final class ShellReader {
    private final String script;
    private final List<SimpleCommand> commands = new ArrayList<>();
    private int at;

    private ShellReader(String script) {
        this.script = script;
    }

    public static List<SimpleCommand> commands(String script) {
        ShellReader reader = new ShellReader(script.replace("\\\n", " "));
        reader.list(false);
        return List.copyOf(reader.commands);
    }

    /** Commands up to the end, or to the parenthesis that closes a substitution. */
    private void list(boolean nested) {
        Line line = new Line();
        for (int depth = 0; at < script.length(); at++) {
            char c = script.charAt(at);
            if (c == ')' && nested && depth == 0) {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (script.startsWith("() {", at)) {
                line.add("()");
                line.end();
                at += 3;
                depth--;
            } else if ("\n;&|()".indexOf(c) >= 0 && !line.isRedirecting()) {
                line.end();
            } else if (c == '#' && line.isBetweenWords()) {
                at = Math.max(at, (script + "\n").indexOf('\n', at) - 1);
            } else if (c == ' ' || c == '\t') {
                line.endWord();
            } else if (c == '>' || c == '<') {
                line.redirect();
            } else {
                part(line, c);
            }
        }
        line.end();
    }

    private void part(Line line, char c) {
        switch (c) {
            case '\'' -> {
                int end = script.indexOf('\'', at + 1);
                line.add(script.substring(at + 1, end));
                at = end;
            }
            case '"' -> doubleQuoted(line);
            case '\\' -> line.add(String.valueOf(script.charAt(++at)));
            case '$' -> expansion(line);
            default -> line.add(String.valueOf(c));
        }
    }

    private void doubleQuoted(Line line) {
        line.add("");
        for (at++; script.charAt(at) != '"'; at++) {
            switch (script.charAt(at)) {
                case '\\' -> line.add(String.valueOf(script.charAt(++at)));
                case '$' -> expansion(line);
                default -> line.add(script.substring(at, at + 1));
            }
        }
    }

    private void expansion(Line line) {
        if (script.startsWith("$(", at)) {
            at += 2;
            list(true);
            line.add("$()");
            return;
        }
        int start = script.startsWith("${", at) ? at + 2 : at + 1;
        int end = start;
        while (end < script.length() && (Character.isLetterOrDigit(script.charAt(end)) || script.charAt(end) == '_')) {
            end++;
        }
        line.expand(script.substring(start, end));
        line.add(script.substring(at, end));
        at = end - 1;
    }

    /** The command being read. */
    private final class Line {
        private List<String> words = new ArrayList<>();
        private List<String> variables = new ArrayList<>();
        private StringBuilder word;
        private boolean target;

        void add(String text) {
            word = (word == null ? new StringBuilder() : word).append(text);
        }

        void expand(String name) {
            if (!name.isEmpty() && !Character.isDigit(name.charAt(0))) {
                variables.add(name);
            }
        }

        boolean isBetweenWords() {
            return word == null;
        }

        /** Right after > or <, where & belongs to the target. */
        boolean isRedirecting() {
            return target && word == null;
        }

        void redirect() {
            // A number right before it is a descriptor, not a word.
            if (word != null && word.chars().allMatch(Character::isDigit)) {
                word = null;
            }
            endWord();
            target = true;
        }

        void endWord() {
            if (word != null) {
                if (!target) {
                    words.add(word.toString());
                }
                target = false;
                word = null;
            }
        }

        void end() {
            endWord();
            if (!words.isEmpty()) {
                commands.add(new SimpleCommand(List.copyOf(words), List.copyOf(variables)));
            }
            words = new ArrayList<>();
            variables = new ArrayList<>();
            target = false;
        }
    }
}
