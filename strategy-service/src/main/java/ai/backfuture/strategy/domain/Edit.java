package ai.backfuture.strategy.domain;

/** What became of an edit. */
public sealed interface Edit {

    /** Nothing differs. */
    record Unchanged() implements Edit {}

    /** The settings changed and the status stayed. */
    record Edited(Strategy strategy) implements Edit {}

    /** A suspended strategy got another connection or market, and is now disabled. */
    record SwitchedOff(Strategy strategy) implements Edit {}

    /** Refused: an enabled strategy keeps its connection and market. */
    record MustBeDisabledFirst() implements Edit {}
}
