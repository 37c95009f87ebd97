package ai.backfuture.worker.domain;

import java.util.function.Function;

/** What an answer to a signed call comes to. */
public sealed interface Reading {

    /** The call succeeded. */
    record Learnt(Facts facts) implements Reading {}

    /** It did not. */
    record Refused(Refusal refusal) implements Reading {}

    /** This answer settles nothing; another call does: the next of a chain, or the same in another form. */
    record Instead(Call next) implements Reading {}

    /**
     * What the answer comes to depends on the key that it was asked with, such as one that lists several keys.
     *
     * @param with compares and keeps nothing; it comes to something else than this
     */
    record Compared(Function<ApiCredential, Reading> with) implements Reading {}

    static Reading learnt() {
        return new Learnt(Facts.none());
    }
}
