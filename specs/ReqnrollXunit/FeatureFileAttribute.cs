using System.Reflection;

namespace ReqnrollXunit;

/// <summary>Names the feature file of a test class. The build writes these classes: see ReqnrollXunit.targets.</summary>
/// <param name="path">The path below the folder of all feature files, with slashes of either kind.</param>
/// <param name="sourcePath">The path of the file in the source tree: tests are located there.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureFileAttribute(string path, string sourcePath) : Attribute
{
    /// <summary>The path below the folder of all feature files, with slashes.</summary>
    public string Path { get; } = path.Replace('\\', '/');

    /// <summary>The path of the file in the source tree.</summary>
    public string SourcePath { get; } = sourcePath;

    internal static FeatureFileAttribute Of(Type type) =>
        type.GetCustomAttribute<FeatureFileAttribute>() ?? throw new InvalidOperationException($"{type.Name} needs a [FeatureFile].");
}
