"""The people of an office as tests know them."""

from assistant.accounts.person import Person, Role

CLERK = Person("zhang", "张三", Role.FILL)
COLLEAGUE = Person("sun", "孙六", Role.FILL)
REVIEWER = Person("li", "李四", Role.REVIEW)
