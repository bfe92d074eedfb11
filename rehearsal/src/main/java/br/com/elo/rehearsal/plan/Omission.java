package br.com.elo.rehearsal.plan;

/**
 * A block that is not run here.
 *
 * @param block  which
 * @param reason what it needs that this machine cannot have
 */
public record Omission(BlockName block, String reason) {
    public static Omission of(String place, String text, String reason) {
        return new Omission(BlockName.of(place, text), reason);
    }
}
