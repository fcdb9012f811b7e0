using BackPainBot.Core.Understanding;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Understanding;

/// <summary>Reads with the words of this repository.</summary>
internal static class Read
{
    private static readonly ReadingContext Step = new(InStep: true);

    public static Meaning Talk(string text) => RealBot.Instance.Recognizer.Read(text, ReadingContext.None);

    public static Meaning InStep(string text) => RealBot.Instance.Recognizer.Read(text, Step);
}
