"""several replicas"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "leases",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("holder", sa.String(length=120), nullable=False),
        sa.Column("until", storage.tables.Utc(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )
    op.create_table(
        "pace",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("next_push", sa.Float(), nullable=False),
        sa.Column("paused_until", storage.tables.Utc(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pace")),
    )
    op.execute("INSERT INTO pace (id, next_push) VALUES (1, 0)")

    op.drop_index("ix_outbox_state_not_before", "outbox")
    op.create_index("ix_outbox_chat_id_state_id", "outbox", ["chat_id", "state", "id"])
    op.create_index("ix_outbox_state_urgent_not_before_id", "outbox", ["state", "urgent", "not_before", "id"])

    op.add_column("tasks", sa.Column("asleep", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE tasks SET asleep = TRUE WHERE user_id IN (SELECT id FROM users WHERE NOT reachable)")
    op.drop_index("ix_tasks_remind_at", "tasks")
    op.create_index("ix_tasks_asleep_remind_at_id", "tasks", ["asleep", "remind_at", "id"])
