# Every verb of the house. `make run` and `make test` do all of their own
# set-up on a fresh Debian 12 or Ubuntu machine with Rust and Node.
# CARGO_TARGET_DIR is honoured and never set here.

SHELL := /bin/bash
TARGET := $(or $(CARGO_TARGET_DIR),$(CURDIR)/target)
FIXED := assay-desk/fixed
# What a case made by `make run` is called, and where it is put.
SAMPLE_DIR ?= $(CURDIR)/sample

.PHONY: help setup system pages run dev test check lint rust ui browser e2e gen bless bench bench-wording bench-figures bench-window bench-large looks gallery bundle clean

help: ## What each verb does
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# ---- set-up ------------------------------------------------------------------

PACKAGES := libwebkit2gtk-4.1-dev webkit2gtk-driver xvfb xauth xdotool imagemagick \
	build-essential pkg-config file perl libclang-dev poppler-utils qpdf \
	fonts-dejavu-core fonts-noto-cjk
# Elsewhere `chromium` may be no program but a snap; the browser tests say so.
ifeq ($(shell . /etc/os-release 2>/dev/null && echo $$ID),debian)
PACKAGES += chromium
endif

system: ## System packages, where they are missing
	@missing=""; for p in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo="sudo"; \
	  echo "Installing:$$missing"; \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing; fi

ui/node_modules/.package-lock.json: ui/package.json ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

setup: system ui/node_modules/.package-lock.json ## All that builds need

pages: setup ## The window's pages, built
	cd ui && npm run --silent build

# ---- use ---------------------------------------------------------------------

run: pages ## The sample case, its dossier, then the window on it
	cargo build -p assay-cli -p assay-desktop
	@mkdir -p "$(SAMPLE_DIR)"
	@if [ ! -e "$(SAMPLE_DIR)/sample.assay" ]; then "$(TARGET)/debug/assay" sample "$(SAMPLE_DIR)/sample.assay"; fi
	@"$(TARGET)/debug/assay" dossier "$(SAMPLE_DIR)/sample.assay" -o "$(SAMPLE_DIR)/dossier.pdf" --force
	@echo; echo "Case:    $(SAMPLE_DIR)/sample.assay"; echo "Dossier: $(SAMPLE_DIR)/dossier.pdf"; echo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec "$(TARGET)/debug/assay-desktop" "$(SAMPLE_DIR)/sample.assay"; \
	else echo "There is no display here. To see the window, run on a desktop, or:"; \
	  echo "  xvfb-run -a $(TARGET)/debug/assay-desktop $(SAMPLE_DIR)/sample.assay"; fi

dev: setup ## The window with pages that reload
	ui/node_modules/.bin/tauri dev

bundle: pages ## The .deb with both programs
	ui/node_modules/.bin/tauri build

# ---- check -------------------------------------------------------------------

test: lint rust ui browser e2e ## Everything: format, lints, Rust, pages, the pages in a browser, the real window

check: ## The quick half: format and lints
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --features $(FIXED) -- -D warnings

lint: pages
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --features $(FIXED) -- -D warnings

rust: pages
	cargo test --workspace --features $(FIXED)

ui: setup
	cd ui && npm run --silent check && npm test --silent

browser: pages ## The pages in Debian's Chromium, over a loopback bridge to the real core
	cd ui && VITE_TARGET=web node_modules/.bin/vite build --logLevel error
	cargo build --workspace --features $(FIXED)
	tests/browser/run.sh "$(TARGET)/debug"

e2e: pages
	cargo build --workspace --features $(FIXED)
	tests/e2e/run.sh "$(TARGET)/debug/assay-desktop"

gen: ## Generated files anew: the window's types
	ASSAY_BLESS=1 cargo test -p assay-desk --features fixed generated

bless: ## Goldens anew, to be read before they are committed
	INSTA_UPDATE=always cargo test --workspace --features $(FIXED)

bench-wording: ## Shared wording: precision, recall, seconds for 10,000 texts
	cargo run --release -p assay-credibility --example wording

bench: ## Ratios against bare SQLite and plain files; MB a second of the reader of figures
	cargo run --release -p assay-tests --bin bench
	cargo run --release -p assay-credibility --example origins
	cargo run --release -p assay-figures --example speed

bench-figures: ## Scores of the reader of figures, by language and part
	cargo build --workspace --features $(FIXED) --bin bench_figures
	"$(TARGET)/debug/bench_figures"

bench-window: pages ## The window over 5,000 quotes: ms from key to list, printed
	cargo build --workspace --features $(FIXED)
	tests/e2e/run.sh "$(TARGET)/debug/assay-desktop" tests/e2e/measure.mjs

bench-large: pages ## The window over a PDF of 200 MB and a page of 20 MB: ms and hold-ups, printed
	cargo build --workspace --features $(FIXED)
	tests/e2e/run.sh "$(TARGET)/debug/assay-desktop" tests/e2e/large.mjs

# Where the pictures go, and of what size the display is; more in tests/e2e/looks.mjs.
LOOKS_DIR ?= $(CURDIR)/looks
LOOKS_SIZES ?= 1280x800 1920x1080

looks: pages ## Pictures of every screen and sheet, in both themes and languages, to be looked at
	cargo build --workspace --features $(FIXED)
	for size in $(LOOKS_SIZES); do ASSAY_E2E_SIZE=$$size ASSAY_E2E_SHOTS="$(LOOKS_DIR)/$$size" \
	  tests/e2e/run.sh "$(TARGET)/debug/assay-desktop" tests/e2e/looks.mjs || exit 1; done

gallery: pages ## docs/gallery: screenshots and a sample dossier
	cargo build --workspace --features $(FIXED)
	rm -rf docs/gallery && mkdir -p docs/gallery
	ASSAY_E2E_SHOTS="$(CURDIR)/docs/gallery" tests/e2e/run.sh "$(TARGET)/debug/assay-desktop" tests/e2e/window.test.mjs
	cd docs/gallery && rm -f *-dark.png overview.png capture.png new-case.png not-a-case.png dossier-made.png
	@dir=$$(mktemp -d) && export ASSAY_CONFIG_DIR=$$dir ASSAY_FIXED_CLOCK=2023-04-10T09:00:00Z && \
	  "$(TARGET)/debug/assay" sample $$dir/sample.assay >/dev/null && \
	  "$(TARGET)/debug/assay" dossier $$dir/sample.assay -o docs/gallery/dossier.pdf --force >/dev/null && rm -rf $$dir

clean: ## Built pages and the sample; the target folder stays
	rm -rf ui/dist ui/dist-web "$(SAMPLE_DIR)"
