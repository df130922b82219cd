/// Steps of jobs. What a script works with reaches it as environment variables.
enum Steps {
    /// The repository, without leaving its token behind.
    static let checkout: YAML = ["uses": .text(Versions.checkout), "with": ["persist-credentials": false]]

    static func terraform(_ version: String) -> YAML {
        [
            "uses": .text(Versions.terraformSetup),
            "with": ["terraform_version": .text(version), "terraform_wrapper": false],
        ]
    }

    static func terragrunt(_ version: String) -> YAML {
        run(
            "Install Terragrunt",
            """
            cd "$RUNNER_TEMP"
            architecture=amd64
            if [ "$(uname -m)" = aarch64 ]; then architecture=arm64; fi
            program="terragrunt_linux_$architecture"
            source="https://github.com/gruntwork-io/terragrunt/releases/download/v$VERSION"
            curl --fail --silent --show-error --location --remote-name "$source/$program"
            curl --fail --silent --show-error --location --remote-name "$source/SHA256SUMS"
            grep "[ *]$program\\$" SHA256SUMS | sha256sum --check
            install -D "$program" "$HOME/.local/bin/terragrunt"
            echo "$HOME/.local/bin" >> "$GITHUB_PATH"

            """,
            variables: [("VERSION", version)])
    }

    /// - Parameter minutes: how long the job may take. A session lasts for an hour, unless more is asked for.
    static func signIn(role: String, region: String, minutes: Int) -> YAML {
        let settings: YAML = ["role-to-assume": .text(role), "aws-region": .text(region)]
        return [
            "name": "Sign in to AWS",
            "uses": .text(Versions.credentials),
            "with": minutes > 60 ? settings.with("role-duration-seconds", .number(minutes * 60)) : settings,
        ]
    }

    static func run(_ name: String, _ script: String, variables: [(String, String)] = [], in folder: String? = nil)
        -> YAML
    {
        var entries: [YAML.Entry] = [.init("name", .text(name))]
        if let folder, folder != "." { entries.append(.init("working-directory", .text(folder))) }
        if !variables.isEmpty { entries.append(.init("env", .texts(variables))) }
        entries.append(.init("run", .text(script)))
        return .map(entries)
    }

    // MARK: - What is deployed

    static func pushImage(_ image: Image) -> YAML {
        run(
            "Build and push \(image.repository):\(image.tag) in \(image.region)",
            """
            image="$REGISTRY/$REPOSITORY:$TAG"
            if aws ecr describe-images --region "$REGION" --repository-name "$REPOSITORY" \\
              --image-ids "imageTag=$TAG" > /dev/null 2>&1; then
              echo "$image is there already: an image never changes under its name"
              exit 0
            fi
            aws ecr get-login-password --region "$REGION" |
              docker login --username AWS --password-stdin "$REGISTRY"
            docker build --platform "$PLATFORM" --file "$DOCKERFILE" --tag "$image" "$CONTEXT"
            docker push "$image"

            """,
            variables: [
                ("CONTEXT", image.context), ("DOCKERFILE", image.dockerfile), ("PLATFORM", image.platform),
                ("REGION", image.region), ("REGISTRY", image.registry), ("REPOSITORY", image.repository),
                ("TAG", image.tag),
            ])
    }

    static func uploadArtifact(_ artifact: Artifact) -> YAML {
        run(
            "Upload \(artifact.key)",
            """
            if aws s3api head-object --region "$REGION" --bucket "$BUCKET" --key "$KEY" > /dev/null 2>&1; then
              echo "s3://$BUCKET/$KEY is there already: a release never changes under its name"
              exit 0
            fi
            aws s3 cp --region "$REGION" --only-show-errors "$FILE" "s3://$BUCKET/$KEY"

            """,
            variables: [
                ("BUCKET", artifact.bucket), ("FILE", artifact.file), ("KEY", artifact.key),
                ("REGION", artifact.region),
            ])
    }

    static func checkParameters(_ shared: SharedValues) -> YAML {
        run(
            "Check the shared values of \(shared.contract)",
            """
            missing=0
            while read -r name; do
              if ! aws ssm get-parameter --region "$REGION" --name "$name" \\
                --query Parameter.Name --output text > /dev/null; then
                echo "::error::$name is not there: apply first what provides it"
                missing=1
              fi
            done <<< "$PARAMETERS"
            exit "$missing"

            """,
            variables: [("PARAMETERS", shared.names.joined(separator: "\n")), ("REGION", shared.region)])
    }

    static func waitUntilStable(_ services: StableServices) -> YAML {
        run(
            "Wait for the services of \(services.cluster) in \(services.region)",
            """
            read -r -a services <<< "$SERVICES"
            aws ecs wait services-stable --region "$REGION" --cluster "$CLUSTER" --services "${services[@]}"

            """,
            variables: [
                ("CLUSTER", services.cluster), ("REGION", services.region),
                ("SERVICES", services.names.joined(separator: " ")),
            ])
    }

    /// Waits until services that may have been at rest run: one that wants no tasks is stable at once.
    static func waitUntilRunning(_ services: StableServices) -> YAML {
        run(
            "Wait until the services of \(services.cluster) run",
            """
            read -r -a services <<< "$SERVICES"
            for service in "${services[@]}"; do
              for _ in $(seq 60); do
                running=$(aws ecs describe-services --region "$REGION" --cluster "$CLUSTER" --services "$service" \\
                  --query 'services[0].runningCount' --output text)
                if [ "$running" != 0 ]; then break; fi
                sleep 15
              done
              if [ "$running" = 0 ]; then
                echo "::error::no task of $service runs after 15 minutes"
                exit 1
              fi
            done
            aws ecs wait services-stable --region "$REGION" --cluster "$CLUSTER" --services "${services[@]}"

            """,
            variables: [
                ("CLUSTER", services.cluster), ("REGION", services.region),
                ("SERVICES", services.names.joined(separator: " ")),
            ])
    }

    /// A command of the estate that tries what was deployed.
    static func verify(_ command: String) -> YAML { run("Verify it", "\(command)\n") }

    static func ask(_ addresses: [String]) -> YAML {
        run(
            "Ask whether it answers",
            """
            while read -r address; do
              curl --fail --silent --show-error --output /dev/null \\
                --retry 10 --retry-delay 6 --retry-all-errors "$address"
              echo "$address answers"
            done <<< "$ADDRESSES"

            """,
            variables: [("ADDRESSES", addresses.joined(separator: "\n"))])
    }
}
