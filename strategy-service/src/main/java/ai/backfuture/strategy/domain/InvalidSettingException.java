package ai.backfuture.strategy.domain;

/** A setting that cannot be: names the field as the public API spells it, and says in one sentence what is wrong. */
public final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidSettingException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field's path, such as {@code addOns.stepPercent}. */
    public String field() {
        return field;
    }
}
