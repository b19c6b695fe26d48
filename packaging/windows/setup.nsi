; The setup program for one user: no administrator, no network, no question with /S.
;
;   /S           silent            /D=C:\folder   where to (last, without quotation marks)
;   /NOSHORTCUT  no entry in the start menu       /NOASSOC   .slstate is not opened by a double click
;
; Exit codes: 0 installed, 1 cancelled, 2 a file could not be written, 4 the folder holds something else, 5 the program runs.
; Uninstall.exe goes on by itself and returns 0 at once, as NSIS makes it, unless _?=C:\folder (its own, last, without quotation
; marks) makes it stay: then it returns these codes, and only itself is left to be deleted.
; steps/windows_packages.py gives VERSION, OUT, ICON, SIDE, FILES and FAST.
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define APP "Silicon Ledger"
!define EXE "Silicon Ledger.exe"
!define CONSOLE "silicon-ledger.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SiliconLedger"
!define OWN "Software\Silicon Ledger"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define TYPE "SiliconLedger.View"

Name "${APP}"
OutFile "${OUT}"
BrandingText "${APP} ${VERSION}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Silicon Ledger"
InstallDirRegKey HKCU "${OWN}" "InstallDir"
AllowSkipFiles off
SetDateSave off
ManifestDPIAware true
ManifestSupportedOS Win10
!ifdef FAST
SetCompressor zlib
!else
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!endif
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${APP}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${APP} setup, for one user"
VIAddVersionKey "CompanyName" "The Silicon Ledger maintainers"
VIAddVersionKey "LegalCopyright" "Apache Licence 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE StayWhileForeign
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "Korean"

LangString RUNNING ${LANG_ENGLISH} "${APP} is running. Close it, then choose Retry."
LangString RUNNING ${LANG_JAPANESE} "${APP} が実行中です。終了してから「再試行」を選んでください。"
LangString RUNNING ${LANG_KOREAN} "${APP}이(가) 실행 중입니다. 종료한 다음 '다시 시도'를 선택하세요."
LangString FOREIGN ${LANG_ENGLISH} "$INSTDIR holds other files. Choose an empty folder."
LangString FOREIGN ${LANG_JAPANESE} "$INSTDIR には他のファイルがあります。空のフォルダーを選んでください。"
LangString FOREIGN ${LANG_KOREAN} "$INSTDIR에 다른 파일이 있습니다. 빈 폴더를 선택하세요."
LangString VIEW ${LANG_ENGLISH} "${APP} view"
LangString VIEW ${LANG_JAPANESE} "${APP} ビュー"
LangString VIEW ${LANG_KOREAN} "${APP} 보기"

Var Words

!macro REFUSE_WHILE_RUNNING un
Function ${un}RefuseWhileRunning
  again:
  StrCpy $1 ""
  ; a running program keeps its files open, and nobody else can open them for writing
  !insertmacro TRY_TO_OPEN "${EXE}"
  !insertmacro TRY_TO_OPEN "${CONSOLE}"
  !insertmacro TRY_TO_OPEN "runtime\python313.dll"
  ${If} $1 == "open"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 5
    Quit
  ${EndIf}
FunctionEnd
!macroend

!macro TRY_TO_OPEN file
  ${If} ${FileExists} "$INSTDIR\${file}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${file}" a
    ${If} ${Errors}
      StrCpy $1 "open"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro REMOVE_PARTS
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\resources"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\${EXE}"
  Delete "$INSTDIR\${CONSOLE}"
  Delete "$INSTDIR\silicon-ledger.sqlite"
!macroend

!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!insertmacro REFUSE_WHILE_RUNNING ""
!insertmacro REFUSE_WHILE_RUNNING "un."

Function LookForForeign
  ; $0: the name of something in the folder that is not the program's, or nothing; damage or a removal before is no reason to refuse
  StrCpy $0 ""
  ReadRegStr $1 HKCU "${OWN}" "InstallDir"
  ${If} $INSTDIR == $1
  ${OrIf} $INSTDIR == "$LOCALAPPDATA\Programs\Silicon Ledger"
  ${OrIf} ${FileExists} "$INSTDIR\${EXE}"
    Return
  ${EndIf}
  FindFirst $2 $0 "$INSTDIR\*.*"
  ${Do}
    ${If} $0 != "."
    ${AndIf} $0 != ".."
    ${AndIf} $0 != "policy.toml"
    ${AndIf} $0 != "Uninstall.exe"
      ${Break} ; a name, or "" after the last one
    ${EndIf}
    FindNext $2 $0
  ${Loop}
  FindClose $2
  ClearErrors
FunctionEnd

Function StayWhileForeign
  Call LookForForeign
  ${If} $0 != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(FOREIGN)"
    Abort
  ${EndIf}
FunctionEnd

Function RefuseForeignFolder
  Call LookForForeign
  ${If} $0 != ""
    SetErrorLevel 4
    Quit
  ${EndIf}
FunctionEnd

Section "${APP}" PROGRAM
  Call RefuseForeignFolder
  Call RefuseWhileRunning
  ${GetParameters} $Words
  !insertmacro REMOVE_PARTS
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\Uninstall.exe"

  ClearErrors
  ${GetOptions} $Words "/NOSHORTCUT" $0
  ${If} ${Errors}
    CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\${EXE}"
  ${EndIf}
  ClearErrors
  ${GetOptions} $Words "/NOASSOC" $0
  ${If} ${Errors}
    WriteRegStr HKCU "Software\Classes\.slstate" "" "${TYPE}"
    WriteRegStr HKCU "Software\Classes\.slstate" "Content Type" "application/x-silicon-ledger-view"
    WriteRegStr HKCU "Software\Classes\${TYPE}" "" "$(VIEW)"
    WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\${EXE},0"
    WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
    !insertmacro TELL_EXPLORER
  ${EndIf}
  WriteRegStr HKCU "${PATHS}\${CONSOLE}" "" "$INSTDIR\${CONSOLE}"
  WriteRegStr HKCU "${OWN}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Silicon Ledger maintainers"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  SectionGetSize ${PROGRAM} $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  Call un.RefuseWhileRunning
  !insertmacro REMOVE_PARTS
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR" ; stays if something of the user's lies in it
  Delete "$SMPROGRAMS\${APP}.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.slstate" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey HKCU "Software\Classes\.slstate"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${TYPE}"
  !insertmacro TELL_EXPLORER
  DeleteRegKey HKCU "${PATHS}\${CONSOLE}"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "${OWN}"
SectionEnd
