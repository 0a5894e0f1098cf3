using Xunit;

namespace ZendeskEmulator.Tests;

/// <summary>The collection of tests that look at the memory of the whole process: no other test runs beside them.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
