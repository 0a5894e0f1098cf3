namespace ReqnrollXunit.Tests.Features;

// Not public, so that xUnit does not run them by itself.

[FeatureFile("Airlock.feature", "/repository/Features/Airlock.feature")]
internal sealed class AirlockFeature : FeatureTests;

[FeatureFile("Failures.feature", "/repository/Features/Failures.feature")]
internal sealed class FailuresFeature : FeatureTests;

[FeatureFile("Skips.feature", "/repository/Features/Skips.feature")]
internal sealed class SkipsFeature : FeatureTests;

[FeatureFile("BrokenStart.feature", "/repository/Features/BrokenStart.feature")]
internal sealed class BrokenStartFeature : FeatureTests;

[FeatureFile("Here.feature", "/repository/Features/Here.feature")]
internal sealed class HereFeature : FeatureTests;

[FeatureFile("There.feature", "/repository/Features/There.feature")]
internal sealed class ThereFeature : FeatureTests;

[FeatureFile("Broken.feature", "/repository/Features/Broken.feature")]
internal sealed class BrokenFeature : FeatureTests;

[FeatureFile("Missing.feature", "/repository/Features/Missing.feature")]
internal sealed class MissingFeature : FeatureTests;
