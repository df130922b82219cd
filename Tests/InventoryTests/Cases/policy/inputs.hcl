{ bucket_arn = dependency.bucket.outputs.arn }
