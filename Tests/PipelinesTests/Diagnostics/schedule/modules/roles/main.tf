variable "roles" {
  type = map(object({
    repository           = string
    branches             = optional(set(string), [])
    environments         = optional(set(string), [])
    pull_requests        = optional(bool, false)
    max_session_duration = optional(number, 3600)
  }))
}
