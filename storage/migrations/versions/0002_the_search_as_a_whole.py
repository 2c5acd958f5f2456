"""the search as a whole"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "undos",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("at", storage.tables.Utc(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_undos_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undos")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("undos", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_undos_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_undos_user_id"), ["user_id"], unique=False)

    op.create_table(
        "drafts",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("employer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("variant", sa.Integer(), nullable=False),
        sa.Column("style", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("shown", storage.tables.Utc(), nullable=False),
        sa.ForeignKeyConstraint(["employer_id"], ["employers.id"], name=op.f("fk_drafts_employer_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_drafts_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sa.UniqueConstraint("employer_id", "key", name=op.f("uq_drafts_employer_id_key")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_drafts_employer_id"), ["employer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_drafts_shown"), ["shown"], unique=False)
        batch_op.create_index(batch_op.f("ix_drafts_user_id"), ["user_id"], unique=False)

    op.create_table(
        "referees",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", storage.tables.Utc(), nullable=False),
        sa.Column("relation", sa.String(length=200), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_referees_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referees")),
    )
    with op.batch_alter_table("referees", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_referees_user_id"), ["user_id"], unique=False)

    op.create_table(
        "applications",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("employer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sent", storage.tables.Utc(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("job", sa.String(length=200), nullable=True),
        sa.Column("answers_by", sa.Date(), nullable=True),
        sa.Column("no_contact", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employers.id"], name=op.f("fk_applications_employer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_applications_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_applications")),
    )
    with op.batch_alter_table("applications", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_applications_employer_id"), ["employer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_applications_user_id"), ["user_id"], unique=False)

    op.create_table(
        "appointments",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("employer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", storage.tables.Utc(), nullable=False),
        sa.Column("told", storage.tables.Utc(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("job", sa.String(length=200), nullable=True),
        sa.Column("format", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employers.id"], name=op.f("fk_appointments_employer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_appointments_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
    )
    with op.batch_alter_table("appointments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_appointments_employer_id"), ["employer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_appointments_user_id"), ["user_id"], unique=False)

    op.create_table(
        "memos",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("employer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", storage.tables.Utc(), nullable=False),
        sa.ForeignKeyConstraint(["employer_id"], ["employers.id"], name=op.f("fk_memos_employer_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_memos_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memos")),
    )
    with op.batch_alter_table("memos", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_memos_employer_id"), ["employer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_memos_user_id"), ["user_id"], unique=False)

    op.execute(
        """INSERT INTO events (user_id, employer_id, key, outcome, at)
           SELECT user_id, id, 'outcome:before', ended, COALESCE(
               (SELECT MAX(saved_at) FROM interviews WHERE employer_id = employers.id),
               (SELECT since FROM users WHERE users.id = employers.user_id))
           FROM employers WHERE ended IS NOT NULL"""
    )
    op.execute("ALTER TABLE employers DROP COLUMN ended")  # not in a batch: to make that table anew would empty its children

    own = sa.text("employer_id IS NULL")
    op.create_index("uq_drafts_own", "drafts", ["user_id", "key"], unique=True, sqlite_where=own, postgresql_where=own)
    for table, options in (("events", {"sqlite_autoincrement": True}), ("tasks", {})):
        with op.batch_alter_table(table, table_kwargs=options) as batch_op:
            batch_op.alter_column("employer_id", existing_type=storage.tables.Identity, nullable=True)
        op.create_index(f"uq_{table}_own", table, ["user_id", "key"], unique=True, sqlite_where=own, postgresql_where=own)

    op.add_column("nudges", sa.Column("pushed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("users", sa.Column("workdays", sa.String(length=7), nullable=False, server_default="12345"))
    op.add_column("users", sa.Column("post_days", sa.Integer(), nullable=False, server_default="3"))
    op.add_column("users", sa.Column("review_day", sa.Integer(), nullable=True))
    op.add_column("users", sa.Column("review_at", sa.Time(), nullable=True))
    op.add_column("users", sa.Column("paused_until", storage.tables.Utc(), nullable=True))
    op.add_column("users", sa.Column("writer", sa.JSON(), nullable=True))
    op.execute("UPDATE users SET review_day = 7, review_at = '18:00:00.000000'")
