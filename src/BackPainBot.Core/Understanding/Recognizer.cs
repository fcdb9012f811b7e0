using BackPainBot.Core.Knowledge;
namespace BackPainBot.Core.Understanding;
public sealed class Recognizer {
    public static Recognizer? Create(KnowledgeBase knowledge, IReadOnlyList<SourceFile> files, LoadErrors errors) => null;
    public Meaning Read(string text, ReadingContext context) => new() { Intent = "" };
}
