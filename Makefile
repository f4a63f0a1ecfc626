# Hỏi Xã. Needs make, a JDK 25 or newer, and for the browser tests Chromium (installed from Debian's packages when absent, as root).
#   make run        serve a demonstration on http://localhost:8080
#   make test       every test, the browser included
#   make bench      measure, and write docs/benchmarks.md's raw figures to target/bench (ONLY="delivery webhooks": these)
#   make evaluate   answer the question files of HOIXA_DATA and print the figures
#   make evaluate-scam  judge the scam check on messages that people have judged
#   make evaluate-drafts  judge drafts for officers, by rule and, with HOIXA_DRAFTING_BASE_URL, by a model
#   make learn-scam learn the words of the scam check anew from HOIXA_DATA
#   make learn-facets learn anew, from labelled questions, which part of a procedure is asked for
#   make calibrate  search the weights and thresholds anew on HOIXA_DATA and our own questions (half an hour)
#   make ablation   rank without one step of understanding after the other
#   make format     format the sources

SHELL := /bin/bash
JAVA_HOME := $(shell ./.ci/find-jdk)
export JAVA_HOME
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

MVN := ./mvnw -B -ntp -q
JAVA := $(JAVA_HOME)/bin/java --enable-native-access=ALL-UNNAMED
JAR := target/hoixa.jar

.PHONY: run test bench evaluate evaluate-scam evaluate-drafts learn-scam learn-facets calibrate ablation format package jdk chromium

jdk:
	@test -n "$(JAVA_HOME)" || { echo "No JDK 25 or newer found: install one, or set JAVA_HOME." >&2; exit 1; }
	@echo "JDK: $(JAVA_HOME)"

package: jdk
	@$(MVN) package -DskipTests

run: package
	@exec $(JAVA) -jar $(JAR) serve --demo

chromium:
	@.ci/chromium

test: jdk chromium
	@./mvnw -B -ntp verify

bench: package
	@.ci/bench $(ONLY)

evaluate: package
	@if [ -z "$$HOIXA_DATA" ]; then echo "skipped: evaluate (HOIXA_DATA names no data directory)"; else \
	  $(JAVA) -jar $(JAR) evaluate --procedures "$$HOIXA_DATA/procedures/commune.jsonl.gz" knowledge-base \
	    --questions "$$HOIXA_DATA/benchmark/questions-dev.jsonl" --slips 1 && \
	  $(JAVA) -jar $(JAR) evaluate --procedures "$$HOIXA_DATA/procedures/commune.jsonl.gz" knowledge-base \
	    --questions "$$HOIXA_DATA/benchmark/questions-behaviour-dev.jsonl" --slips 1 && \
	  $(JAVA) -jar $(JAR) evaluate --procedures "$$HOIXA_DATA/procedures/national.jsonl.gz" knowledge-base \
	    --questions "$$HOIXA_DATA/benchmark/questions-national.jsonl" --slips 1; fi

evaluate-scam: package
	@if [ -z "$$HOIXA_DATA" ]; then echo "skipped: evaluate-scam (HOIXA_DATA names no data directory)"; else \
	  $(JAVA) -jar $(JAR) evaluate-scam --messages "$$HOIXA_DATA/scam/messages-dev.jsonl" --cross-validate && \
	  $(JAVA) -jar $(JAR) evaluate-scam --messages "$$HOIXA_DATA/scam/messages-dev.jsonl"; fi
	@for file in src/test/resources/messages/*.jsonl; do echo "$$file" && $(JAVA) -jar $(JAR) evaluate-scam --messages "$$file"; done

evaluate-drafts: package
	@$(JAVA) -jar $(JAR) evaluate-drafts --procedures knowledge-base --questions src/test/resources/drafts/questions.jsonl

# The learned words of the scam check: what the packed file is made with.
learn-scam: package
	@if [ -z "$$HOIXA_DATA" ]; then echo "skipped: learn-scam (HOIXA_DATA names no data directory)"; else \
	  $(JAVA) -jar $(JAR) evaluate-scam --cross-validate --messages "$$HOIXA_DATA/scam/messages-dev.jsonl" \
	    $(addprefix src/test/resources/messages/,first.jsonl second.jsonl third.jsonl fourth.jsonl sixth.jsonl ninth.jsonl \
	      tenth.jsonl twelfth.jsonl fourteenth.jsonl fifteenth.jsonl seventeenth.jsonl eighteenth.jsonl) \
	    --learn src/main/resources/scam/learned-words.tsv; fi

# Rows that only name a procedure, and the last blind files: they say how well the rest was learned.
UNLEARNED := $(addprefix %/,$(addsuffix .jsonl,own blind11 blind12 blind13 blind14 blind15 blind16 blind17))

# Which facet a question asks for: what the packed file is made with.
learn-facets: package
	@$(JAVA) -jar $(JAR) learn-facets --labelled $(wildcard src/test/resources/facets/*.tsv) \
	  --questions $(filter-out %-more.jsonl $(UNLEARNED),$(wildcard src/test/resources/questions/*.jsonl)) \
	  --out src/main/resources/intent/learned-facets.tsv

calibrate: package
	@if [ -z "$$HOIXA_DATA" ]; then echo "skipped: calibrate (HOIXA_DATA names no data directory)"; else \
	  $(JAVA) -jar $(JAR) calibrate --procedures "$$HOIXA_DATA/procedures/commune.jsonl.gz" knowledge-base \
	    --questions "$$HOIXA_DATA/benchmark/questions-dev.jsonl" "$$HOIXA_DATA/benchmark/questions-behaviour-dev.jsonl" \
	      $(filter-out $(UNLEARNED),$(wildcard src/test/resources/questions/*.jsonl)) \
	    --out src/main/resources/calibration.json; fi

ablation: package
	@if [ -z "$$HOIXA_DATA" ]; then echo "skipped: ablation (HOIXA_DATA names no data directory)"; else \
	  $(JAVA) -jar $(JAR) ablate --procedures "$$HOIXA_DATA/procedures/commune.jsonl.gz" knowledge-base \
	    --questions "$$HOIXA_DATA/benchmark/questions-dev.jsonl" "$$HOIXA_DATA/benchmark/questions-behaviour-dev.jsonl" \
	      src/test/resources/questions/sms.jsonl; fi

format: jdk
	@$(MVN) spotless:apply
