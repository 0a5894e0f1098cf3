using Zendesk;

namespace Example;

/// <summary>A row of the file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
internal sealed record Person(int Line, UserInput User);
