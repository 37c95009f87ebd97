package ai.backfuture.notification.domain;

/** Why a webhook gets nothing, with what its owner can do. */
public enum DisabledReason {
    OWNER("You switched it off. Switch it on again with {\"enabled\":true}."),
    GONE("The receiver answered 410, which means: never again. Switch it on again once the receiver is back."),
    FAILING("The receiver has taken nothing for days. Mend it, then switch the webhook on again and send a test.");

    private final String whatToDo;

    DisabledReason(String whatToDo) {
        this.whatToDo = whatToDo;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
