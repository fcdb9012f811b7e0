namespace BackPainBot.Browser.Tests.Chat;

/// <summary>A message as the page shows it.</summary>
/// <param name="Mine">Said by the person.</param>
/// <param name="Text">Its words, as <see cref="ShownText"/> has them.</param>
internal sealed record ShownMessage(bool Mine, string Text)
{
    public override string ToString() => $"{(Mine ? "You" : "Bot")}: {Text}";
}
