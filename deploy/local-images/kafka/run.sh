#!/bin/bash
# Writes server.properties from KAFKA_… variables, as apache/kafka does, formats the storage once and starts the broker.
set -eu
settings=/opt/kafka/config/server.properties
env | grep '^KAFKA_' | grep -v '^KAFKA_HEAP_OPTS=' | while IFS='=' read -r name value; do
  # KAFKA_LOG_DIRS is log.dirs; three underscores are a hyphen, two an underscore
  key=$(printf '%s' "${name#KAFKA_}" | tr '[:upper:]' '[:lower:]' | sed -e 's/___/-/g' -e 's/__/%/g' -e 's/_/./g' -e 's/%/_/g')
  printf '%s=%s\n' "$key" "$value"
done > "$settings"
class='java -cp /opt/kafka/libs/* -Dorg.slf4j.simpleLogger.defaultLogLevel=warn'
# the cluster's id of Kafka's own documents for one broker
[ -f "$(sed -n 's/^log.dirs=//p' "$settings")/meta.properties" ] ||
  $class kafka.tools.StorageTool format --config "$settings" --cluster-id 5L6g3nShT-eMCtK--X86sw
# shellcheck disable=SC2086
exec $class ${KAFKA_HEAP_OPTS:-} -XX:+UseSerialGC kafka.Kafka "$settings"
