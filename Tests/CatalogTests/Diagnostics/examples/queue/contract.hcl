variable "name" {
  rejects = ["Upper", null, "lower"]
}

variable "timeout" {
  rejects = [-1, "soon", [60]]
}

variable "delay" {
  rejects = [31]
}

example "good" {
  inputs = { name = "jobs", delay = 10, wave = 2 }
}

example "nothing given" {
  inputs = { delay = 10 }
}

example "too slow" {
  inputs = { name = "jobs", timeout = 90000, delay = 1 }
}

example "a fourth wave" {
  inputs = { name = "jobs", wave = 3 }
}

example "a shorter timeout than the delay" {
  inputs          = { timeout = 5 }
  expect_failures = ["name"]
}
