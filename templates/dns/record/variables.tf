variable "zone_id" {
  description = "ID of the hosted zone of the record."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[A-Z0-9]{1,32}$", var.zone_id))
    error_message = "The ID of a hosted zone is capital letters and digits, such as Z2FDTNDATAQYW2."
  }
}

variable "name" {
  description = "Full domain name of the record, without a final dot; `*` as the first label stands for any."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(\\*\\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.name)) && length(var.name) <= 253
    error_message = "A record's name is a domain name in lower case without a final dot, such as api.example.com."
  }
}

variable "type" {
  description = "Type of the record."
  type        = string
  default     = "A"
  nullable    = false

  validation {
    condition     = contains(["A", "AAAA", "CAA", "CNAME", "DS", "HTTPS", "MX", "NAPTR", "NS", "PTR", "SOA", "SPF", "SRV", "SSHFP", "SVCB", "TLSA", "TXT"], var.type)
    error_message = "Route 53 has the types A, AAAA, CAA, CNAME, DS, HTTPS, MX, NAPTR, NS, PTR, SOA, SPF, SRV, SSHFP, SVCB, TLSA and TXT."
  }
}

variable "ttl" {
  description = "Seconds that resolvers may keep the record, from 0 to 2147483647. An alias has that of its target."
  type        = number
  default     = 300
  nullable    = false

  validation {
    condition     = var.ttl >= 0 && var.ttl <= 2147483647 && floor(var.ttl) == var.ttl
    error_message = "The TTL is 0 to 2147483647 whole seconds."
  }
}

variable "values" {
  description = "Values of the record, as the type wants them. Either this or `alias`."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = (length(var.values) > 0) != (var.alias != null)
    error_message = "A record has either values or an alias."
  }

  validation {
    condition     = var.type != "A" || alltrue([for value in var.values : can(cidrnetmask("${value}/32"))])
    error_message = "The values of an A record are IPv4 addresses."
  }

  validation {
    condition     = var.type != "AAAA" || alltrue([for value in var.values : can(cidrhost("${value}/128", 0))])
    error_message = "The values of an AAAA record are IPv6 addresses."
  }

  validation {
    condition     = var.type != "CNAME" || length(var.values) <= 1
    error_message = "A CNAME record has one value."
  }
}

variable "alias" {
  description = "Target of an alias record: its DNS name, the ID of its hosted zone, and whether the record follows its health."
  type = object({
    name                   = string
    zone_id                = string
    evaluate_target_health = optional(bool, true)
  })
  default = null

  validation {
    condition     = var.alias == null || !contains(["DS", "NS", "SOA"], var.type)
    error_message = "A DS, NS or SOA record cannot be an alias."
  }
}

variable "routing" {
  description = "Routing among several records of one name and type, told apart by `set_identifier`: by `weight` (0 to 255), `latency_region`, `failover` (PRIMARY or SECONDARY), `geolocation` or `multivalue`; null for a simple record."
  type = object({
    set_identifier = string
    weight         = optional(number)
    latency_region = optional(string)
    failover       = optional(string)
    geolocation = optional(object({
      continent   = optional(string)
      country     = optional(string)
      subdivision = optional(string)
    }))
    multivalue = optional(bool, false)
  })
  default = null

  validation {
    condition = try(
      sum([
        var.routing.weight == null ? 0 : 1,
        var.routing.latency_region == null ? 0 : 1,
        var.routing.failover == null ? 0 : 1,
        var.routing.geolocation == null ? 0 : 1,
        var.routing.multivalue ? 1 : 0,
      ]) == 1,
      true,
    )
    error_message = "Choose exactly one of weight, latency_region, failover, geolocation and multivalue."
  }

  validation {
    condition     = try(length(var.routing.set_identifier) >= 1 && length(var.routing.set_identifier) <= 128, true)
    error_message = "The set identifier has 1 to 128 characters."
  }

  validation {
    condition     = try(var.routing.weight >= 0 && var.routing.weight <= 255 && floor(var.routing.weight) == var.routing.weight, true)
    error_message = "The weight is a whole number from 0 to 255."
  }

  validation {
    condition     = try(var.routing.failover == null || contains(["PRIMARY", "SECONDARY"], var.routing.failover), true)
    error_message = "A failover record is PRIMARY or SECONDARY."
  }

  validation {
    condition     = try(var.routing.geolocation.continent == null || contains(["AF", "AN", "AS", "EU", "NA", "OC", "SA"], var.routing.geolocation.continent), true)
    error_message = "The continents are AF, AN, AS, EU, NA, OC and SA."
  }

  validation {
    condition     = try((var.routing.geolocation.continent == null) != (var.routing.geolocation.country == null), true)
    error_message = "A geolocation names either a continent or a country, the country * being everywhere else."
  }

  validation {
    condition     = try(var.routing.geolocation.country == null || can(regex("^([A-Z]{2}|\\*)$", var.routing.geolocation.country)), true)
    error_message = "A country is two capital letters, or * for everywhere else."
  }

  validation {
    condition     = try(var.routing.geolocation.subdivision == null || contains(["US", "UA"], var.routing.geolocation.country), true)
    error_message = "Only the countries US and UA have subdivisions."
  }

  validation {
    condition     = try(!var.routing.multivalue, true) || var.alias == null
    error_message = "An alias record cannot be a multivalue answer."
  }
}

variable "health_check" {
  description = "Check of the endpoint behind the record, from outside AWS: host, type (HTTP, HTTPS, HTTP_STR_MATCH, HTTPS_STR_MATCH or TCP), port, path, text to find, seconds between checks (10 or 30) and how many in a row decide (1 to 10); null for none."
  type = object({
    fqdn              = string
    type              = optional(string, "HTTPS")
    port              = optional(number, 443)
    path              = optional(string, "/")
    search_string     = optional(string)
    request_interval  = optional(number, 30)
    failure_threshold = optional(number, 3)
  })
  default = null

  validation {
    condition     = try(contains(["HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP"], var.health_check.type), true)
    error_message = "The type of a health check is HTTP, HTTPS, HTTP_STR_MATCH, HTTPS_STR_MATCH or TCP."
  }

  validation {
    condition     = try(var.health_check.port >= 1 && var.health_check.port <= 65535, true)
    error_message = "A port is a number from 1 to 65535."
  }

  validation {
    condition     = try(startswith(var.health_check.path, "/") && length(var.health_check.path) <= 255, true)
    error_message = "The path begins with a slash and has at most 255 characters."
  }

  validation {
    condition     = try(endswith(var.health_check.type, "_STR_MATCH") == (var.health_check.search_string != null), true)
    error_message = "A search string is needed for HTTP_STR_MATCH and HTTPS_STR_MATCH, and for these only."
  }

  validation {
    condition     = try(contains([10, 30], var.health_check.request_interval), true)
    error_message = "Checks are 10 or 30 seconds apart."
  }

  validation {
    condition     = try(var.health_check.failure_threshold >= 1 && var.health_check.failure_threshold <= 10, true)
    error_message = "One to ten checks in a row decide."
  }

  validation {
    condition     = var.health_check == null || var.routing != null
    error_message = "A health check only matters among several records of one name: set routing."
  }
}

variable "tags" {
  description = "Tags of every resource, beside those of the provider."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
