package ai.backfuture.localstack.simulator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All accounts of all exchanges. A key is known to one exchange only once. */
final class Accounts {

    private record Key(String exchange, String apiKey) {}

    private final Map<String, Account> byId = new LinkedHashMap<>();
    private final Map<Key, String> idByKey = new HashMap<>();

    /** Adds an account; false if the exchange already has its key. */
    synchronized boolean add(Account account) {
        if (idByKey.putIfAbsent(keyOf(account), account.id()) != null) {
            return false;
        }
        byId.put(account.id(), account);
        return true;
    }

    synchronized List<Account> all() {
        return List.copyOf(byId.values());
    }

    synchronized Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<Account> find(String exchange, String apiKey) {
        return Optional.ofNullable(idByKey.get(new Key(exchange, apiKey))).map(byId::get);
    }

    /** Changes an account in use; its key stays. */
    synchronized Optional<Account> change(String id, UnaryOperator<Account> change) {
        return Optional.ofNullable(byId.computeIfPresent(id, (same, account) -> change.apply(account)));
    }

    /** From now on the exchange does not know the key. */
    synchronized boolean revoke(String id) {
        Account account = byId.remove(id);
        if (account == null) {
            return false;
        }
        idByKey.remove(keyOf(account));
        return true;
    }

    private static Key keyOf(Account account) {
        return new Key(account.exchange(), account.credentials().apiKey());
    }
}
