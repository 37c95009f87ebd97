package ai.backfuture.contracts;

/** Three-valued on purpose: what could not be learnt is neither on nor off. */
public enum PermissionState {
    CONFIRMED_ON,
    CONFIRMED_OFF,
    UNVERIFIABLE
}
