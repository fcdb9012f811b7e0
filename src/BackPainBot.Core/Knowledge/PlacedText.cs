namespace BackPainBot.Core.Knowledge;

/// <summary>A text of a file and where it stands, so that an error found later can still name the line.</summary>
public sealed record PlacedText(string Text, Place Place);
