package ai.backfuture.worker.domain;

/** What an answer to a signed call comes to. */
public sealed interface Reading {

    /** The call succeeded. */
    record Learnt(Facts facts) implements Reading {}

    /** It did not. */
    record Refused(Refusal refusal) implements Reading {}

    /** This answer settles nothing; another call does: the next of a chain, or the same in another form. */
    record Instead(Call next) implements Reading {}

    static Reading learnt() {
        return new Learnt(Facts.none());
    }
}
