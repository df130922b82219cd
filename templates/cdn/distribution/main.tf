# A front end on CloudFront: pages from a private bucket, and, where there is one, an API behind the same name.

resource "aws_cloudfront_origin_access_control" "this" {
  name                              = var.name
  description                       = "Only ${var.name} reads the bucket"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

locals {
  # Policies that AWS keeps for everybody, by their ids.
  caching_optimized     = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  caching_disabled      = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
  all_viewer_but_host   = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
  all_methods           = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
  uses_own_domain_names = length(var.domain_names) > 0
}

# What browsers are told: HTTPS for two years, no frames, no guessing of types.
resource "aws_cloudfront_response_headers_policy" "this" {
  #checkov:skip=CKV_AWS_259:Whether browsers preload the rule is for the domain's owner to say, and hardly to be taken back
  name    = var.name
  comment = "Headers of ${var.name}"

  security_headers_config {
    content_type_options {
      override = true
    }

    frame_options {
      frame_option = "DENY"
      override     = false
    }

    referrer_policy {
      referrer_policy = "strict-origin-when-cross-origin"
      override        = false
    }

    strict_transport_security {
      access_control_max_age_sec = 63072000
      include_subdomains         = true
      override                   = true
    }

    dynamic "content_security_policy" {
      for_each = var.content_security_policy == null ? [] : [var.content_security_policy]
      content {
        content_security_policy = content_security_policy.value
        override                = false
      }
    }
  }
}

# An application of one page answers every path itself, but for those of files. Error pages could not say so: they are the whole
# distribution's, and would answer with the page what the API refuses or does not know.
resource "aws_cloudfront_function" "single_page" {
  count = var.single_page ? 1 : 0

  name    = "${var.name}-single-page"
  comment = "Paths of ${var.name} that name no file"
  runtime = "cloudfront-js-2.0"
  publish = true
  code    = <<-EOT
    function handler(event) {
      var request = event.request;
      if (!request.uri.split("/").pop().includes(".")) {
        request.uri = "/index.html";
      }
      return request;
    }
  EOT

  lifecycle {
    # It can go only when the distribution no longer calls it.
    create_before_destroy = true
  }
}

resource "aws_cloudfront_distribution" "this" {
  #checkov:skip=CKV_AWS_68:The firewall is the caller's; the input web_acl_arn attaches it
  #checkov:skip=CKV2_AWS_47:The rules of the firewall are the caller's
  #checkov:skip=CKV_AWS_86:The bucket of the access logs is the caller's; the input access_logs_bucket turns them on
  #checkov:skip=CKV_AWS_174:TLS 1.2 of 2021 is demanded wherever there is a certificate of one's own
  #checkov:skip=CKV_AWS_310:The pages lie in one bucket; S3 does not lose it with a zone
  #checkov:skip=CKV_AWS_374:The pages are for everybody
  #checkov:skip=CKV2_AWS_42:The input certificate_arn gives it one; without, CloudFront's own name is used
  enabled             = true
  comment             = var.name
  aliases             = var.domain_names
  default_root_object = "index.html"
  http_version        = "http2and3"
  is_ipv6_enabled     = true
  price_class         = var.price_class
  web_acl_id          = var.web_acl_arn
  wait_for_deployment = false

  origin {
    origin_id                = "pages"
    domain_name              = var.bucket_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.this.id
  }

  dynamic "origin" {
    for_each = var.api == null ? [] : [var.api]
    content {
      origin_id   = "api"
      domain_name = origin.value.domain_name

      custom_origin_config {
        http_port              = 80
        https_port             = 443
        origin_protocol_policy = "https-only"
        origin_ssl_protocols   = ["TLSv1.2"]
      }
    }
  }

  default_cache_behavior {
    target_origin_id           = "pages"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD", "OPTIONS"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = local.caching_optimized
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id

    dynamic "function_association" {
      for_each = aws_cloudfront_function.single_page[*].arn
      content {
        event_type   = "viewer-request"
        function_arn = function_association.value
      }
    }
  }

  dynamic "ordered_cache_behavior" {
    for_each = var.api == null ? [] : [var.api]
    content {
      path_pattern               = ordered_cache_behavior.value.path_pattern
      target_origin_id           = "api"
      viewer_protocol_policy     = "https-only"
      allowed_methods            = local.all_methods
      cached_methods             = ["GET", "HEAD"]
      compress                   = true
      cache_policy_id            = local.caching_disabled
      origin_request_policy_id   = local.all_viewer_but_host
      response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn            = var.certificate_arn
    cloudfront_default_certificate = !local.uses_own_domain_names
    minimum_protocol_version       = local.uses_own_domain_names ? "TLSv1.2_2021" : null
    ssl_support_method             = local.uses_own_domain_names ? "sni-only" : null
  }

  dynamic "logging_config" {
    for_each = var.access_logs_bucket == null ? [] : [var.access_logs_bucket]
    content {
      bucket          = "${logging_config.value}.s3.amazonaws.com"
      prefix          = "${var.name}/"
      include_cookies = false
    }
  }

  tags = merge(var.tags, { Name = var.name })
}
