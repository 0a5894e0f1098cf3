using System.Runtime.CompilerServices;

namespace GherkinXunit;

/// <summary>Names the feature file of a class. The class is one of xUnit's collections: features run in parallel.</summary>
/// <param name="path">From the folder of this source file, which is that of all feature files; with slashes.</param>
/// <param name="source">Left out: the compiler fills in this source file.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureFileAttribute(string path, [CallerFilePath] string source = "") : Attribute
{
    /// <summary>The feature file, from the folder of all, with slashes.</summary>
    public string Path { get; } = path;

    /// <summary>Where the feature file is in the source tree: tests are located there.</summary>
    public string SourcePath { get; } = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(source) ?? "", path);
}
