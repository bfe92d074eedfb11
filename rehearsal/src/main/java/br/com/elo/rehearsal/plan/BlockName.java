package br.com.elo.rehearsal.plan;

import br.com.elo.project.Guide.Block;

/**
 * Which block of the guide is meant: by what it says, not by its number, so that when one goes the next does not take
 * its place.
 *
 * @param section number of the section it stands in
 * @param group   its group; empty for a block of the main path
 * @param text    what stands in no other block of that group in that section
 */
public record BlockName(String section, String group, String text) {
    /** As the plan writes it: "4.2", or "4.2 laboratorio". */
    public static BlockName of(String place, String text) {
        String[] words = place.split(" ");
        return new BlockName(words[0], words.length > 1 ? words[1] : "", text);
    }

    boolean means(Block block) {
        return block.section().equals(section) && block.group().equals(group) && block.script().contains(text);
    }

    @Override
    public String toString() {
        return "section %s, %s, with `%s`".formatted(
                section, group.isEmpty() ? "a block of the main path" : "a block `opcional " + group + "`", text);
    }
}
