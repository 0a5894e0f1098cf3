namespace GherkinXunit;

/// <summary>Marks a public class that has step definitions or hooks. One object of it is made for each scenario that uses it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BindingAttribute : Attribute;
