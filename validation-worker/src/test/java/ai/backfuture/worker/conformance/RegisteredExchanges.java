package ai.backfuture.worker.conformance;

import ai.backfuture.contracts.ExchangeId;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;

/** The exchanges that have a name in the contracts. */
final class RegisteredExchanges {

    private RegisteredExchanges() {}

    static List<ExchangeId> all() {
        return Stream.of(ExchangeId.class.getFields())
                .map(RegisteredExchanges::value)
                .toList();
    }

    private static ExchangeId value(Field constant) {
        try {
            return (ExchangeId) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError(constant.getName(), e);
        }
    }
}
