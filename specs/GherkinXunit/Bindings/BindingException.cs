namespace GherkinXunit.Bindings;

/// <summary>A step has several definitions, or one that does not fit it.</summary>
internal sealed class BindingException(string message, Exception? inner = null) : Exception(message, inner);
