namespace BackPainBot.Core.Knowledge;

/// <summary>The text of one file of <c>knowledge/</c> or <c>dialogs/</c>. The host reads it; the core only parses it.</summary>
/// <param name="Path">As people know it and errors show it, with forward slashes: <c>knowledge/muscles/psoas.yaml</c>.</param>
/// <param name="Text">The whole file.</param>
public sealed record SourceFile(string Path, string Text);
