"""What a user can set: how each setting is shown, how it is asked for, and what an answer makes of his habits."""

from rules.settings.change import changed as changed
from rules.settings.change import read_value as read_value
from rules.settings.form import FORM as FORM
from rules.settings.pushes import absence as absence
from rules.settings.show import SETTINGS as SETTINGS
from rules.settings.show import Setting as Setting
from rules.settings.show import shown as shown
