# Two commands: make run, make test. Both find a JDK 25 by themselves.
MVN ?= mvn
COMPOSE ?= docker compose
MAVEN := scripts/with-jdk $(MVN) --batch-mode --no-transfer-progress
OIDC_PORT ?= 8180
# LOCAL_IMAGES=yes: what make local-images made, in the place of official images
ifdef LOCAL_IMAGES
include deploy/local-images/images.env
export IMAGE_BASE KAFKA_IMAGE POSTGRES_IMAGE KEYCLOAK_IMAGE VAULT_IMAGE PROMETHEUS_IMAGE
endif
ifneq ($(origin USER),command line)
USER := alice
endif

.PHONY: help run build test test-peers test-quota lint-openapi test-alerts test-containers images local-images compose-up compose-down compose-test format token clean

help: ## says what there is
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

run: build ## starts the whole house on loopback; Ctrl-C stops it
	@exec scripts/with-jdk java -Xmx256m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow \
	  -Dslf4j.internal.verbosity=ERROR -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
	  -Dorg.slf4j.simpleLogger.log.org.apache.kafka=error \
	  -cp "local-stack/target/classes:$$(cat local-stack/target/stack.classpath)" ai.backfuture.localstack.launch.Main

build:
	@$(MAVEN) --quiet package -DskipTests

test: ## formats checked, everything built, all tests run
	@$(MAVEN) verify $(MAVEN_FLAGS)

test-peers: ## third-party clients judge signatures and the exchange simulator; needs Node.js
	@MAVEN="$(MAVEN)" scripts/test-peers

test-quota: ## the quota of an exchange with one, four and eight workers, on a machine with nothing else to do
	@$(MAVEN) verify -pl e2e-tests -am -Dquota.stories=none -Dtest=None -Dit.test=QuotaIT \
	  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false

lint-openapi: ## judges the API's document, and whether the JavaScript client made of it is up to date; needs Node.js
	@cd clients/javascript && npm ci --silent && npm run --silent lint && npm run --silent check && npm run --silent test

test-alerts: ## checks the alert rules and runs their tests; needs promtool
	@scripts/test-alerts

test-containers: ## the same on the official images of Vault, Kafka and PostgreSQL; needs a container engine
	@$(MAVEN) verify -Pcontainers -pl deploy -am -Dtest=None -Dit.test='Official*IT' \
	  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false

images: ## container images of all services: make images IMAGE_TAG=1.2.3
	@$(MAVEN) --quiet package -DskipTests -Pimages
	@scripts/images

local-images: build ## stand-ins for the images of others, where there is no registry; needs root and debootstrap
	@scripts/with-jdk scripts/local-images

compose-up: ## the whole house in containers, with the exchange simulator
	@scripts/compose-secrets
	@$(COMPOSE) --env-file deploy/compose/demo.env up --detach

compose-down: ## stops that house; VOLUMES=yes also forgets what it stored
	@$(COMPOSE) --env-file deploy/compose/demo.env --profile observability down $(if $(VOLUMES),--volumes)

compose-test: ## checks the Compose file
	@scripts/compose-secrets
	@$(COMPOSE) config --quiet
	@$(COMPOSE) --env-file deploy/compose/demo.env --profile observability config --quiet

format: ## formats the Java sources
	@$(MAVEN) --quiet spotless:apply

token: ## prints an access token: make token USER=alice
	@curl --silent --show-error --fail -d grant_type=password -d username=$(USER) -d password=$(USER) \
	  -d client_id=dashboard -d scope=openid $$(scripts/token-endpoint $(OIDC_PORT) $(OIDC_ISSUER_URL)) \
	  | sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p'

clean: ## removes what was built
	@$(MAVEN) --quiet clean
