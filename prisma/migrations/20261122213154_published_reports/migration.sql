-- CreateTable
CREATE TABLE "published_report" (
    "id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "figures" TEXT NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "documents" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "program_version" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by" UUID NOT NULL,

    CONSTRAINT "published_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_report_file" (
    "report_id" UUID NOT NULL,
    "language" "locale" NOT NULL,
    "format" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT 'rows',
    "name" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "digest" BYTEA NOT NULL,

    CONSTRAINT "published_report_file_pkey" PRIMARY KEY ("report_id","language","format","notes")
);

-- CreateIndex
CREATE UNIQUE INDEX "published_report_month_audience_version_key" ON "published_report"("month", "audience", "version");

-- AddForeignKey
ALTER TABLE "published_report_file" ADD CONSTRAINT "published_report_file_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "published_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What the schema language cannot say ───────────────────────────────────────────────────────────────────────

-- The hashes are those of what is stored, and every version after the first has its reason.
ALTER TABLE published_report
  ADD CONSTRAINT content_has_its_hash CHECK (content_hash = sha256(convert_to(figures, 'UTF8'))),
  ADD CONSTRAINT another_version_has_a_reason CHECK (version = 1 OR reason <> '');
ALTER TABLE published_report_file ADD CONSTRAINT file_has_its_digest CHECK (digest = sha256(bytes));

-- Versions of a month that is over are 1, 2, 3 …, whoever publishes at the same moment. The lock is held to the end of
-- the transaction and is the month's, because what one version tells decides what another may tell.
CREATE FUNCTION number_published_report() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  last_version integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('northbound.published_report'), hashtext(NEW.month));
  SELECT coalesce(max(version), 0) INTO last_version FROM public.published_report
    WHERE month = NEW.month AND audience = NEW.audience;
  IF NEW.version <> last_version + 1 THEN
    RAISE EXCEPTION 'the version after % is %, not %', last_version, last_version + 1, NEW.version
      USING ERRCODE = 'unique_violation';
  END IF;
  IF NEW.month >= (SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM') FROM public.firm) THEN
    RAISE EXCEPTION 'the month % is not over', NEW.month USING ERRCODE = 'check_violation';
  END IF;
  NEW.published_at := transaction_timestamp();
  RETURN NEW;
END
$$;
CREATE TRIGGER number_published_report BEFORE INSERT ON published_report
  FOR EACH ROW EXECUTE FUNCTION number_published_report();

-- A published report gets its files as it is published, and none afterwards.
CREATE FUNCTION keep_published_files() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.published_report
    WHERE id = NEW.report_id AND published_at = transaction_timestamp()) THEN
    RAISE EXCEPTION 'the files of a published report are complete' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_published_files BEFORE INSERT ON published_report_file
  FOR EACH ROW EXECUTE FUNCTION keep_published_files();

-- Nothing that was published is rewritten or removed.
GRANT SELECT, INSERT ON published_report, published_report_file TO northbound_app;
