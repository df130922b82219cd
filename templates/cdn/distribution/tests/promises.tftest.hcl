# What the distribution promises: TLS on both sides, a private bucket behind it, and what browsers are told.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name               = "shop"
  bucket_domain_name = "shop-pages.s3.us-east-1.amazonaws.com"
}

run "pages" {
  command = apply

  assert {
    condition = alltrue([
      aws_cloudfront_origin_access_control.this.name == "shop",
      aws_cloudfront_origin_access_control.this.origin_access_control_origin_type == "s3",
      aws_cloudfront_origin_access_control.this.signing_behavior == "always",
      aws_cloudfront_origin_access_control.this.signing_protocol == "sigv4",
      jsonencode([for o in aws_cloudfront_distribution.this.origin : [o.origin_id, o.domain_name, o.origin_access_control_id == aws_cloudfront_origin_access_control.this.id]]) == jsonencode([["pages", "shop-pages.s3.us-east-1.amazonaws.com", true]]),
    ])
    error_message = "Pages come from the private bucket, by signed requests alone."
  }

  assert {
    condition = alltrue([
      aws_cloudfront_distribution.this.enabled,
      aws_cloudfront_distribution.this.default_root_object == "index.html",
      aws_cloudfront_distribution.this.http_version == "http2and3",
      aws_cloudfront_distribution.this.is_ipv6_enabled,
      aws_cloudfront_distribution.this.price_class == "PriceClass_100",
      aws_cloudfront_distribution.this.web_acl_id == null,
      !aws_cloudfront_distribution.this.wait_for_deployment,
      jsonencode([for b in aws_cloudfront_distribution.this.default_cache_behavior : [b.target_origin_id, b.viewer_protocol_policy, b.allowed_methods, b.cached_methods, b.compress, b.cache_policy_id, b.response_headers_policy_id == aws_cloudfront_response_headers_policy.this.id]]) == jsonencode([
        [
          "pages",
          "redirect-to-https",
          ["GET", "HEAD", "OPTIONS"],
          ["GET", "HEAD"],
          true,
          "658327ea-f89d-4fab-a63d-7e88639e58f6",
          true,
        ],
      ]),
      length(aws_cloudfront_distribution.this.ordered_cache_behavior) == 0,
    ])
    error_message = "Browsers are sent to HTTPS and only read."
  }

  assert {
    condition = alltrue([
      aws_cloudfront_response_headers_policy.this.name == "shop",
      jsonencode([for h in aws_cloudfront_response_headers_policy.this.security_headers_config : [h.content_type_options[0].override, h.frame_options[0].frame_option, h.frame_options[0].override, h.referrer_policy[0].referrer_policy, h.referrer_policy[0].override]]) == jsonencode([[true, "DENY", false, "strict-origin-when-cross-origin", false]]),
      jsonencode([for s in aws_cloudfront_response_headers_policy.this.security_headers_config[0].strict_transport_security : [s.access_control_max_age_sec, s.include_subdomains, s.override]]) == jsonencode([[63072000, true, true]]),
      length(aws_cloudfront_response_headers_policy.this.security_headers_config[0].content_security_policy) == 0,
    ])
    error_message = "Browsers are told to stay with HTTPS for two years, to frame nothing and to guess no types."
  }

  assert {
    condition = alltrue([
      jsonencode([for c in aws_cloudfront_distribution.this.viewer_certificate : [c.cloudfront_default_certificate, c.acm_certificate_arn]]) == jsonencode([[true, null]]),
      length(aws_cloudfront_distribution.this.logging_config) == 0,
    ])
    error_message = "Without a name of its own it has CloudFront's certificate."
  }

  assert {
    condition = alltrue([
      jsonencode([for a in aws_cloudfront_distribution.this.default_cache_behavior[0].function_association : [a.event_type, a.function_arn == aws_cloudfront_function.single_page[0].arn]]) == jsonencode([["viewer-request", true]]),
      aws_cloudfront_function.single_page[0].name == "shop-single-page",
      aws_cloudfront_function.single_page[0].runtime == "cloudfront-js-2.0",
      aws_cloudfront_function.single_page[0].publish,
      strcontains(aws_cloudfront_function.single_page[0].code, "if (!request.uri.split(\"/\").pop().includes(\".\")) {\n    request.uri = \"/index.html\";\n  }\n  return request;"),
      length(aws_cloudfront_distribution.this.custom_error_response) == 0,
      aws_cloudfront_distribution.this.restrictions[0].geo_restriction[0].restriction_type == "none",
      output.id == aws_cloudfront_distribution.this.id,
      output.arn == aws_cloudfront_distribution.this.arn,
      output.domain_name == aws_cloudfront_distribution.this.domain_name,
      output.zone_id == aws_cloudfront_distribution.this.hosted_zone_id,
    ])
    error_message = "Paths that name no file are the application's own."
  }
}

run "with_an_API_and_a_name" {
  command = apply

  variables {
    domain_names            = ["shop.example.com"]
    certificate_arn         = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    api                     = { domain_name = "api.example.com" }
    single_page             = false
    content_security_policy = "default-src 'self'"
    price_class             = "PriceClass_All"
    web_acl_arn             = "arn:aws:wafv2:us-east-1:111111111111:global/webacl/shop/00000000-0000-0000-0000-000000000000"
    access_logs_bucket      = "shop-logs"
    tags                    = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      one(aws_cloudfront_distribution.this.aliases) == "shop.example.com",
      aws_cloudfront_distribution.this.web_acl_id == "arn:aws:wafv2:us-east-1:111111111111:global/webacl/shop/00000000-0000-0000-0000-000000000000",
      aws_cloudfront_distribution.this.price_class == "PriceClass_All",
      jsonencode([for c in aws_cloudfront_distribution.this.viewer_certificate : [c.cloudfront_default_certificate, c.acm_certificate_arn, c.minimum_protocol_version, c.ssl_support_method]]) == jsonencode([
        [
          false,
          "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000",
          "TLSv1.2_2021",
          "sni-only",
        ],
      ]),
    ])
    error_message = "TLS 1.2 or later, with the given certificate for the given name."
  }

  assert {
    condition = alltrue([
      jsonencode([for o in aws_cloudfront_distribution.this.origin : [o.domain_name, [for c in o.custom_origin_config : [c.http_port, c.https_port, c.origin_protocol_policy, c.origin_ssl_protocols]]] if o.origin_id == "api"]) == jsonencode([["api.example.com", [[80, 443, "https-only", ["TLSv1.2"]]]]]),
      jsonencode([for b in aws_cloudfront_distribution.this.ordered_cache_behavior : [b.path_pattern, b.target_origin_id, b.viewer_protocol_policy, b.allowed_methods, b.cached_methods, b.compress, b.cache_policy_id, b.origin_request_policy_id, b.response_headers_policy_id == aws_cloudfront_response_headers_policy.this.id]]) == jsonencode([
        [
          "/api/*",
          "api",
          "https-only",
          ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
          ["GET", "HEAD"],
          true,
          "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
          "b689b0a8-53d0-40ab-baf2-68738e2966ac",
          true,
        ],
      ]),
    ])
    error_message = "The API is reached through TLS 1.2 alone, and nothing of it is kept."
  }

  assert {
    condition = alltrue([
      jsonencode([for l in aws_cloudfront_distribution.this.logging_config : [l.bucket, l.prefix, l.include_cookies]]) == jsonencode([["shop-logs.s3.amazonaws.com", "shop/", false]]),
      length(aws_cloudfront_function.single_page) + length(aws_cloudfront_distribution.this.default_cache_behavior[0].function_association) == 0,
      jsonencode([for p in aws_cloudfront_response_headers_policy.this.security_headers_config[0].content_security_policy : [p.content_security_policy, p.override]]) == jsonencode([["default-src 'self'", false]]),
    ])
    error_message = "Access is logged without cookies."
  }

  assert {
    condition = jsonencode([for r in [aws_cloudfront_distribution.this] : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudfront_distribution.this",
      "aws_cloudfront_function.single_page",
      "aws_cloudfront_origin_access_control.this",
      "aws_cloudfront_response_headers_policy.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_cloudfront_function.single_page] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}
