using System.Runtime.CompilerServices;
using Xunit;
using Xunit.v3;

namespace GherkinXunit;

/// <summary>Makes a test of every scenario of the class's feature file.</summary>
/// <param name="sourceFilePath">Left out: the compiler fills it in.</param>
/// <param name="sourceLineNumber">Left out: the compiler fills it in.</param>
[XunitTestCaseDiscoverer(typeof(ScenarioDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScenariosAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);
