#!/usr/bin/env bats
# rc-report: the cases that an independent model made.

load ../helpers
load ../rc-report/report

@test "the cases' forecasts are the independent model's" {
	same_as_cases ' forecast '
}

@test "the cases' nodes are the independent model's" {
	same_as_cases ' nodes '
}

@test "the cases' lists are the independent model's" {
	same_as_cases ' overdue '
}

@test "the cases' plans are the independent model's" {
	same_as_cases ' plan '
}

@test "the cases' moves are the independent model's" {
	same_as_cases ' roll '
}

@test "the cases' figures with and without surveys are the independent model's" {
	same_as_cases ' (summary|by) '
}

@test "the cases' trends are the independent model's" {
	same_as_cases ' trend '
}

@test "the cases' vintages are the independent model's" {
	same_as_cases ' vintage '
}

@test "the cases' warnings are the independent model's" {
	same_as_cases ' warnings '
}

@test "the cases' weeks are the independent model's" {
	same_as_cases ' weekly '
}

@test "the cases' customers are the independent model's" {
	same_as_cases ' customer '
}
