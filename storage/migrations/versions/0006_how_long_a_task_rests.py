"""how long a task rests: not only when it was shown last"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE tasks RENAME COLUMN reminded_at TO rests_until")
