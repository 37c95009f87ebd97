# Two commands: make run, make test. Both find a JDK 25 by themselves.
MVN ?= mvn
COMPOSE ?= docker compose
MAVEN := scripts/with-jdk $(MVN) --batch-mode --no-transfer-progress
# builds what they need and runs no tests but those that -Dit.test names
MAVEN_ITS := $(MAVEN) verify -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
OIDC_PORT ?= 8180
GATEWAY_PORT ?= 8080
SIMULATOR_PORT ?= 8090
DEMO_EGRESS_SUBNET ?= 172.30.83.0/24
# with their folder: other modules have tests of the same names
HOUSE_STORIES ?= **/e2e/FiveStepsIT,**/e2e/PromisedErrorsIT,**/e2e/DyingKeyIT,**/e2e/LiveEventsIT,**/e2e/OtherOwnersIT,KeycloakSignInIT
OFFICIAL_IMAGES := Official*IT
# LOCAL_IMAGES=yes: what make local-images made, in the place of official images
ifdef LOCAL_IMAGES
include deploy/local-images/images.env
# the stand-in is no Vault
OFFICIAL_IMAGES := OfficialKafkaIT,OfficialPostgresIT
# nor is the image there that Testcontainers cleans up with
export TESTCONTAINERS_RYUK_DISABLED := true
# nor one that it looks for its engine with where there is a /.dockerenv
export TESTCONTAINERS_HOST_OVERRIDE ?= localhost
export IMAGE_BASE KAFKA_IMAGE POSTGRES_IMAGE KEYCLOAK_IMAGE VAULT_IMAGE PROMETHEUS_IMAGE
endif
ifneq ($(origin USER),command line)
USER := alice
endif

.PHONY: help run build test test-peers test-quota lint-openapi test-alerts test-containers licences reproducible images local-images compose-up compose-down compose-test format token clean

help: ## says what there is
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

run: build ## starts the whole house on loopback; Ctrl-C stops it
	@exec scripts/with-jdk java -Xmx256m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow \
	  -Dslf4j.internal.verbosity=ERROR -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
	  -Dorg.slf4j.simpleLogger.log.org.apache.kafka=error \
	  -cp "local-stack/target/classes:$$(cat local-stack/target/stack.classpath)" ai.backfuture.localstack.launch.Main

build:
	@$(MAVEN) --quiet package -DskipTests

test: ## formats checked, everything built, all tests run, two modules at a time
	@$(MAVEN) verify --threads 2 $(MAVEN_FLAGS)

test-peers: ## third-party clients judge signatures and the exchange simulator; needs Node.js
	@MAVEN="$(MAVEN)" scripts/test-peers

test-quota: ## the quota of an exchange with one, four and eight workers, on a machine with nothing else to do
	@$(MAVEN_ITS) -pl e2e-tests -Dquota.stories=none -Dit.test=QuotaIT

lint-openapi: ## judges the API's document, and whether the JavaScript client made of it is up to date; needs Node.js
	@cd clients/javascript && npm ci --silent && npm run --silent lint && npm run --silent check && npm run --silent test

test-alerts: ## checks the alert rules and runs their tests; needs promtool
	@scripts/test-alerts

test-containers: ## the same on the official images of Vault, Kafka and PostgreSQL; needs a container engine
	@$(MAVEN_ITS) -Pcontainers -pl deploy -Dit.test='$(OFFICIAL_IMAGES)'

licences: ## writes docs/licences.txt: the licences of everything that is delivered
	@$(MAVEN) --quiet license:aggregate-add-third-party

reproducible: ## builds twice what is committed, and compares all jars
	@MAVEN="$(MAVEN)" scripts/reproducible

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

compose-test: ## checks the Compose file, and tells stories to the house that make compose-up started
	@scripts/compose-secrets
	@$(COMPOSE) config --quiet
	@$(COMPOSE) --env-file deploy/compose/demo.env --profile observability config --quiet
	@curl --silent --fail --output /dev/null http://localhost:$(GATEWAY_PORT)/openapi.yaml || \
	  { echo "No house answers at port $(GATEWAY_PORT): make compose-up starts it" >&2; exit 1; }
	@$(MAVEN_ITS) -pl e2e-tests -Dit.test='$(HOUSE_STORIES)' \
	  -Dhouse.gateway=http://localhost:$(GATEWAY_PORT) -Dhouse.simulator=http://localhost:$(SIMULATOR_PORT) \
	  -Dhouse.issuer=http://localhost:$(OIDC_PORT)/realms/backfuture -Dhouse.egress=$(DEMO_EGRESS_SUBNET)

format: ## formats the Java sources
	@$(MAVEN) --quiet spotless:apply

token: ## prints an access token: make token USER=alice
	@curl --silent --show-error --fail -d grant_type=password -d username=$(USER) -d password=$(USER) \
	  -d client_id=dashboard -d scope=openid $$(scripts/token-endpoint $(OIDC_PORT) $(OIDC_ISSUER_URL)) \
	  | sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p'

clean: ## removes what was built
	@$(MAVEN) --quiet clean
