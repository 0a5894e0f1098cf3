namespace ZendeskEmulator.Resources;

/// <summary>A part of a resource that another resource collects from all of them: a search type, an incremental export.</summary>
internal abstract class Contribution;
