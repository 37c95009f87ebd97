#!/bin/bash
# shellcheck disable=SC2086
exec java -cp '/opt/kafka/libs/*' ${KAFKA_HEAP_OPTS:-} -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
  org.apache.kafka.tools.TopicCommand "$@"
