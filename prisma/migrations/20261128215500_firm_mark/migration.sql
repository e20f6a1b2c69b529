-- CreateTable
CREATE TABLE "firm_mark" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "format" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "firm_mark_pkey" PRIMARY KEY ("id")
);

-- The limits of lib/firm/read-mark.ts.
ALTER TABLE firm_mark ADD CONSTRAINT firm_mark_is_one CHECK (id = 1);
ALTER TABLE firm_mark ADD CONSTRAINT firm_mark_is_a_picture CHECK (
  format IN ('png', 'jpeg') AND width BETWEEN 16 AND 4000 AND height BETWEEN 16 AND 4000 AND octet_length(bytes) BETWEEN 1 AND 524288);

GRANT SELECT, INSERT, UPDATE, DELETE ON firm_mark TO northbound_app;
