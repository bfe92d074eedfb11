package br.com.elo.rehearsal.plan;

import br.com.elo.project.Guide.Block;

/**
 * Which block of the guide is meant: by what it says, not by its number, so that when one goes the next does not take
 * its place.
 *
 * @param file    name of the text it stands in, without its folder and ending
 * @param heading how the heading begins that it stands under; empty for any
 * @param text    what stands in no other block of that place
 */
public record BlockName(String file, String heading, String text) {
    /** As the plan writes it: "conta", or "part1 4" for the section that begins with a 4. */
    public static BlockName of(String place, String text) {
        String[] words = place.split(" ", 2);
        return new BlockName(words[0], words.length > 1 ? words[1] : "", text);
    }

    boolean means(Block block) {
        return block.file().matches("(.*/)?" + file + "\\.md") && block.heading().startsWith(heading)
                && block.script().contains(text);
    }

    @Override
    public String toString() {
        return "a block of %s.md%s with `%s`".formatted(file, heading.isEmpty() ? "" : ", section " + heading + ",", text);
    }
}
